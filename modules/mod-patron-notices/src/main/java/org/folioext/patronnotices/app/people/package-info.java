/** What concerns one patron: what they asked for, how they can be reached, what was sent. */
package org.folioext.patronnotices.app.people;

/** What patrons asked for, and what is known of how they can be reached. */
package org.folioext.patronnotices.domain.people;

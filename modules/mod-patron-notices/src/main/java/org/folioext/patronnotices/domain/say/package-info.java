/** Rules and decisions in plain words. */
package org.folioext.patronnotices.domain.say;

/** A made-up town, and what its library knows of the people in it. */
package org.folioext.okapitesting.town;

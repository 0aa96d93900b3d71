/**
 * Cards that made-up people took out at a library, some of them more than once: test data for who
 * looks for duplicates, with the truth beside it.
 */
package org.folioext.okapitesting.registrations;

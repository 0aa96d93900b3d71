/**
 * Cards that made-up people took out at a library, some of them more than once: test data for who
 * looks for duplicates, with the truth beside it. {@link
 * org.folioext.okapitesting.registrations.PatronFile} writes files of them:
 *
 * <pre>java -cp modules/okapi-testing/target/classes \
 *   org.folioext.okapitesting.registrations.PatronFile 1000000 7 patrons.csv</pre>
 */
package org.folioext.okapitesting.registrations;

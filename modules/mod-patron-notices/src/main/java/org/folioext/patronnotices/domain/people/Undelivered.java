package org.folioext.patronnotices.domain.people;

/**
 * What is known of e-mail that does not arrive.
 *
 * @param suppressed addresses on the list, put there by this module, that stand
 * @param domainsHeld mail domains to which nothing is sent, since their server refuses everybody
 * @param raised flags that stand at mod-patron-flags
 * @param waiting flags that are to be raised, changed or lifted there
 * @param withoutModule whether they wait since the library has no such module
 */
public record Undelivered(
    long suppressed, long domainsHeld, long raised, long waiting, boolean withoutModule) {}

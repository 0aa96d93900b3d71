package org.folioext.patronnotices.storage.message;

/**
 * An e-mail address that nobody can read.
 *
 * @param address HMAC-SHA256 of it under the tenant's key, in hex
 * @param domain of what stands behind its last @
 */
public record HashedAddress(String address, String domain) {}

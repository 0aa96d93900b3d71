/** Work that several instances share: leases with fencing numbers, and what runs them. */
package org.folioext.okapi.job;

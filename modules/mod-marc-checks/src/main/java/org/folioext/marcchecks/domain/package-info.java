/** Profiles, settings and single records as values: pure and synchronous. */
package org.folioext.marcchecks.domain;

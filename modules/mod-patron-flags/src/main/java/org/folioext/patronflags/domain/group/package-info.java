/** The library's own rules: conditions over a patron's profile, with cases, as YAML. */
package org.folioext.patronflags.domain.group;

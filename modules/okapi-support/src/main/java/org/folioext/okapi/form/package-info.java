/** Texts that people write, in YAML or JSON: read field by field, and all mistakes told at once. */
package org.folioext.okapi.form;

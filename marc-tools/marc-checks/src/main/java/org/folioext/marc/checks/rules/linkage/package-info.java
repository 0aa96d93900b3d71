/** Fields that point to each other. */
package org.folioext.marc.checks.rules.linkage;

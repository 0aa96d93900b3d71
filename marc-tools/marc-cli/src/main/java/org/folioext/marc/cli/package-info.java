/** What a cataloger types: the commands of {@code marc}, and where each thing they need is made. */
package org.folioext.marc.cli;

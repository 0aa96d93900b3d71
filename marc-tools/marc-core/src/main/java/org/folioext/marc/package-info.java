/** MARC records: immutable, over the bytes they came in; fields are decoded when asked for. */
package org.folioext.marc;

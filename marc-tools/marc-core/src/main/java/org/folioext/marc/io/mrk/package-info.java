/** Mnemonic text, as MarcEdit and the Library of Congress's MARCMaker write it. */
package org.folioext.marc.io.mrk;

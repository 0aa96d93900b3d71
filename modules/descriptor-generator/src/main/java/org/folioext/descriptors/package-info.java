/** descriptors from contracts. */
package org.folioext.descriptors;

/** MARC checks behind HTTP. */
package org.folioext.marcchecks;

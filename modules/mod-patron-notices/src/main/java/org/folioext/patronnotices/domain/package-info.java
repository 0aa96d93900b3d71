/** Rules of notices and what they come to: values and pure functions, no effects. */
package org.folioext.patronnotices.domain;

/** What is pending goes out, once, and what became of it is looked up. */
package org.folioext.patronnotices.app.send;

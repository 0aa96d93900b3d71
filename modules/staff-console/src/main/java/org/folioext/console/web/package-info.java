/** What every page stands on: routes, rendering, texts, security headers, failures. */
package org.folioext.console.web;

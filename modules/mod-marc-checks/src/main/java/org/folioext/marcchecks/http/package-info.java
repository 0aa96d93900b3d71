/** Requests and answers, by the contract {@code openapi/marc-checks.yaml}. */
package org.folioext.marcchecks.http;

/** Requests to answers: routes by contract, plain routes, failures as FOLIO's errors schema. */
package org.folioext.okapi.http;

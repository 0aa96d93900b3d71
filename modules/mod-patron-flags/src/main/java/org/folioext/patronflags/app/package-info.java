/** Use cases: what people and timers ask for. */
package org.folioext.patronflags.app;

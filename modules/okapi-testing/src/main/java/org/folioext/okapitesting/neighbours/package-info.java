/** Modules that ours talk to, played: users and login, with the rules the real ones keep. */
package org.folioext.okapitesting.neighbours;

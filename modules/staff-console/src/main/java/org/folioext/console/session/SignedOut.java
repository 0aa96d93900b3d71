package org.folioext.console.session;

/** Nobody is signed in, or no longer: the person is to sign in, and comes back afterwards. */
public final class SignedOut extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SignedOut() {
    super("not signed in", null, false, false);
  }
}

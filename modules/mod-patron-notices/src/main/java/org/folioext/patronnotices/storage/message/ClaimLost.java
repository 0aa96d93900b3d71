package org.folioext.patronnotices.storage.message;

/** What was claimed is no longer ours: it took too long, or somebody decided otherwise. */
public final class ClaimLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClaimLost() {
    super("A claim of a sender is lost", null, false, false);
  }
}

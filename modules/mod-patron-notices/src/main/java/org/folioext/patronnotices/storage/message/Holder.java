package org.folioext.patronnotices.storage.message;

import java.time.Duration;

/**
 * Who claims, and for how long.
 *
 * @param owner the instance; no two have the same
 * @param lease how long what is claimed stays theirs, and a message that is ready
 * @param call how long a call may take before nobody waits for its answer any more; longer than the
 *     client waits
 */
public record Holder(String owner, Duration lease, Duration call) {}

package org.folioext.console.jobs;

import java.util.Optional;
import org.folioext.console.gateway.Url;

/**
 * One run of a job.
 *
 * @param kind what the job does, in the person's language
 * @param name what it works on
 * @param state {@code waiting}, {@code running}, {@code finished}, {@code failed} or {@code
 *     cancelled}
 * @param attention what people must know of its end, in the person's language
 * @param begun RFC 3339
 * @param seconds that it took so far
 * @param outcome counts, in the person's language
 * @param link its page, below the tenant
 * @param cancel where a form ends it; empty where it has ended
 */
public record Job(
    String kind,
    String name,
    String state,
    Optional<String> attention,
    String begun,
    Optional<Long> seconds,
    String outcome,
    Url link,
    Optional<Url> cancel) {}

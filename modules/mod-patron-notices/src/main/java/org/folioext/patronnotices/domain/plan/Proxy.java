package org.folioext.patronnotices.domain.plan;

import java.util.Optional;
import java.util.UUID;
import org.folioext.patronnotices.domain.who.Patron;

/**
 * Someone who may act for the patron today.
 *
 * @param notified whether notices go there and not to the patron
 * @param person who it is; empty where that was not read
 */
public record Proxy(UUID id, boolean notified, Optional<Patron> person) {}

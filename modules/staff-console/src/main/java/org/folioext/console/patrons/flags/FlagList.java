package org.folioext.console.patrons.flags;

import java.util.List;
import org.folioext.console.patrons.Flag;
import org.folioext.console.web.Paging;

/** A page of the list of flags. */
public record FlagList(List<Flag> flags, Paging paging) {}

package org.folioext.console.patrons.scans;

/** One scan, and what it is called. */
public record ScanView(String name, Scan scan) {}

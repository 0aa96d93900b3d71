package org.folioext.console.web;

/**
 * What the sign-in page shows.
 *
 * @param next where to go afterwards, below the tenant
 * @param user as typed before
 * @param told what to say first: {@code none}, {@code ended}, {@code wrong}, {@code left}, {@code
 *     unsaved}, {@code kept}
 * @param kept what the person had sent, sealed; empty where there is nothing
 */
public record SignIn(String next, String user, String told, String kept) {}

package org.folioext.console.signin;

/**
 * What the sign-in page shows.
 *
 * @param next where to go afterwards, below the tenant
 * @param user as typed before
 * @param told what to say first: {@code none}, {@code ended}, {@code wrong}, {@code left}
 */
public record SignIn(String next, String user, String told) {}

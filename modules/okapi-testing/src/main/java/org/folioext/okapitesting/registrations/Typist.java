package org.folioext.okapitesting.registrations;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.okapitesting.town.Dice;

/** Errors of who types, hears or reads what a card is to say. Immutable. */
final class Typist {
  private static final List<String> HEARD =
      List.of(
          "ph=f",
          "f=ph",
          "ck=k",
          "c=k",
          "k=c",
          "ie=ei",
          "ei=ie",
          "y=i",
          "th=t",
          "s=z",
          "z=s",
          "ee=ea",
          "ea=ee",
          "sch=sh",
          "sh=sch",
          "ou=u",
          "v=w",
          "w=v",
          "ai=ay",
          "er=ar",
          "on=en",
          "mann=man",
          "x=ks",
          "j=y",
          "gh=g",
          "a=e",
          "o=u",
          "d=t",
          "b=p",
          "g=k");
  private static final List<String> READ =
      List.of(
          "m=rn", "rn=m", "cl=d", "d=cl", "l=1", "o=0", "i=l", "e=c", "h=b", "w=vv", "n=u", "u=n",
          "g=q", "5=s", "8=b", "0=o", "1=l", "6=b", "a=o", "t=f");
  private static final Map<Character, String> NEIGHBOURS =
      Stream.of(
              "qwa", "wqes", "ewrd", "retf", "trzyg", "ytuh", "uyij", "iuok", "oipl", "po", "aqsz",
              "sawdx", "dsefc", "fdrgv", "gfthb", "hgyjn", "jhukm", "kjil", "lko", "zxa", "xzcs",
              "cxvd", "vcbf", "bvng", "nbmh", "mnj", "012", "121", "213", "324", "435", "546",
              "657", "768", "879", "980")
          .collect(Collectors.toMap(keys -> keys.charAt(0), keys -> keys.substring(1)));

  private final NameBook names;

  Typist(NameBook names) {
    this.names = names;
  }

  /** A few errors, one most of the time; or many of them. */
  void err(Draft draft, Culture culture, boolean heavily, Dice dice) {
    int light = 1 + dice.of(1).below(4) / 3;
    int errors = heavily ? 3 + dice.of(2).below(4) : light;
    for (int i = 0; i < errors; i++) {
      Dice own = dice.of(10 + i);
      Field field = Field.erring(own.of(1));
      Field instead = draft.has(Field.FAMILY) ? Field.FAMILY : Field.STREET;
      draft.change(draft.has(field) ? field : instead, text -> err(text, culture, own.of(2)));
    }
  }

  /** One error in a text of at least one character, which may not show. */
  String err(String text, Culture culture, Dice dice) {
    int at = at(text, dice.of(1));
    char letter = text.charAt(at);
    boolean digit = Character.isDigit(letter);
    String before = text.substring(0, at);
    String after = text.substring(at + 1);
    return switch (digit ? dice.of(2).below(6) : 2 + dice.of(2).below(10)) {
      case 0, 1 -> before + digit(letter, dice.of(3)) + after;
      case 2, 3 -> before + neighbour(letter, dice.of(3)) + after;
      case 4, 5 -> swapped(before, letter, after);
      case 6 -> text.length() > 2 ? before + after : text;
      case 7 -> before + letter + neighbour(letter, dice.of(3)) + after;
      case 8 -> before + letter + letter + after;
      case 9 -> Letters.one(HEARD, text, dice.of(3));
      case 10 -> Letters.one(READ, text, dice.of(3));
      default -> Letters.one(names.all(culture, "variant"), text, dice.of(3));
    };
  }

  /** Seldom the first character, and a letter or a digit where one is near. */
  private static int at(String text, Dice dice) {
    int at = dice.of(1).below(text.length());
    if (at == 0 && dice.of(2).perMille(700)) {
      at = Math.min(1, text.length() - 1);
    }
    while (at > 0 && !Character.isLetterOrDigit(text.charAt(at))) {
      at--;
    }
    return at;
  }

  private static char digit(char digit, Dice dice) {
    return (char) ('0' + (digit - '0' + 1 + dice.below(9)) % 10);
  }

  private static char neighbour(char letter, Dice dice) {
    String keys = NEIGHBOURS.getOrDefault(Character.toLowerCase(letter), "");
    if (keys.isEmpty()) {
      return letter;
    }
    char key = keys.charAt(dice.below(keys.length()));
    return Character.isUpperCase(letter) ? Character.toUpperCase(key) : key;
  }

  private static String swapped(String before, char letter, String after) {
    if (after.isEmpty() || !Character.isLetterOrDigit(after.charAt(0))) {
      return before + letter + after;
    }
    char next = after.charAt(0);
    boolean capital = Character.isUpperCase(letter);
    return before
        + (capital ? Character.toUpperCase(next) : next)
        + (capital ? Character.toLowerCase(letter) : letter)
        + after.substring(1);
  }
}

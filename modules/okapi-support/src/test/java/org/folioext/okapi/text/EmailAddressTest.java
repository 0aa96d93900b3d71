package org.folioext.okapi.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.web.api.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @Provide
  Arbitrary<String> addresses() {
    return Web.emails().allowIpv4Host().allowIpv6Host().allowQuotedLocalPart();
  }

  @Provide
  Arbitrary<String> scripts() {
    return Arbitraries.strings()
        .withChars("éüñçßøжщαβγ山田例漢字かなعربיתไทย")
        .ofMinLength(1)
        .ofMaxLength(12);
  }

  @Property(tries = 3000)
  void noAddressOfTheStandardIsRefused(@ForAll("addresses") String address) {
    if (address.length() <= 254) {
      assertThat(EmailAddress.mayBeDelivered(address)).as(address).isTrue();
    }
  }

  @Property(tries = 500)
  void noScriptIsRefusedInALocalPart(@ForAll("scripts") String local) {
    assertThat(EmailAddress.mayBeDelivered(local + "@example.org")).as(local).isTrue();
  }

  @Property(tries = 1000)
  void anyTextIsJudged(@ForAll String text) {
    assertThat(EmailAddress.mayBeDelivered(text)).isEqualTo(EmailAddress.mayBeDelivered(text));
    assertThat(EmailAddress.mayBeDelivered(text.replace("@", ""))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jane@example.org",
        "o'hara@example.ie",
        "jane.doe+library@mail.sub.example.co.uk",
        "jane..doe.@example.ne.jp",
        ".jane@example.org",
        "\"jane doe\"@example.org",
        "\"a@b\"@example.org",
        "customer/department=shipping@example.org",
        "!def!xyz%abc@example.org",
        "用户@例子.广告",
        "δοκιμή@παράδειγμα.δοκιμή",
        "jane@straße.de",
        "jane@xn--bcher-kva.example",
        "jane@[192.0.2.1]",
        "jane@[IPv6:2001:db8::1]",
        "jane@EXAMPLE.ORG",
        "jane@1and1.com",
        "jane@a_b.example.org",
        "jane@example.museum",
        "jane@x.io"
      })
  void whatCanBeDeliveredIsTaken(String address) {
    assertThat(EmailAddress.mayBeDelivered(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jane",
        "@example.org",
        "jane@",
        "jane@gmail",
        "jane@example,org",
        "jane@example..org",
        "jane@.example.org",
        "jane@example.org.",
        "jane@example.org, john@example.org",
        "jane@example.org john@example.org",
        "jane doe@example.org",
        "jane@exam ple.org",
        "Jane <jane@example.org>",
        "mailto:jane@example.org",
        "jane@@example.org",
        "jane@192.0.2.1",
        "jane@example.c",
        "jane@-example.org",
        "jane@example-.org",
        "jane\n@example.org",
        "jane@example.org\u0000",
        "none",
        "n/a"
      })
  void whatReachesNobodyIsRefused(String address) {
    assertThat(EmailAddress.mayBeDelivered(address)).isFalse();
  }

  @Test
  void anAddressOfMoreThan254CharactersIsRefused() {
    String domain = ("a".repeat(61) + ".").repeat(4) + "org";
    assertThat(EmailAddress.mayBeDelivered("ab@" + domain)).isTrue();
    assertThat(EmailAddress.mayBeDelivered("abcdef@" + domain)).isFalse();
  }
}

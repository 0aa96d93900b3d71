package org.folioext.patronnotices.domain.send;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What mod-email 1.17.0 wrote of deliveries that failed, and what mail servers are known to say.
 */
class BlameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          recipient address not accepted: 550 5.1.1 mailbox unavailable             | ADDRESS
          recipient address not accepted: 550-5.1.1 The email account that you tried | ADDRESS
          recipient address not accepted: 550 5.2.1 mailbox disabled                | ADDRESS
          recipient address not accepted: 553 5.1.3 bad address syntax              | ADDRESS
          recipient address not accepted: 550 5.1.10 recipient not found            | ADDRESS
          invalid email address [not an address]                                    | ADDRESS
          recipient address not accepted: 550 no                                    | RECIPIENT
          recipient address not accepted: 550 5.7.1 your host is blacklisted        | RECIPIENT
          recipient address not accepted: 552 5.2.2 mailbox full                    | RECIPIENT
          recipient address not accepted: 451 4.7.1 greylisted, try again later     | RECIPIENT
          sending data failed: 554 5.7.1 rejected by policy                         | NOTHING
          sender address not accepted: 550 5.1.1 mailbox unavailable                | NOTHING
          socket was closed unexpected.                                             | NOTHING
          Connection refused: /127.0.0.1:2599                                       | NOTHING
          The 'mod-config' module doesn't have a minimum config for SMTP server     | NOTHING
          """)
  void onlyTheAddressIsToBlameForWhatIsItsFault(String words, Blame blame) {
    String message = "Error in the 'mod-email' module, the module didn't send email | message: ";
    assertThat(Blame.of(message + words)).isEqualTo(blame);
  }
}

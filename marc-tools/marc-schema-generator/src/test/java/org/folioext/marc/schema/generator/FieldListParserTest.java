package org.folioext.marc.schema.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FieldListParserTest {
  private static String text(String list) {
    List<Element> fields = Merge.fields(FieldListParser.parse(list.lines().toList(), "s"));
    StringBuilder out = new StringBuilder();
    for (Element field : fields) {
      FixedFields.complete(field);
      field.print(out);
    }
    return out.toString();
  }

  @Test
  void readsAFieldWithIndicatorsAndSubfields() {
    assertThat(
            text(
                """
                245 - TITLE STATEMENT (NR)
                   Indicators
                      First - Title added entry
                         0 - No added entry
                         1 - Added entry
                      Second - Nonfiling characters
                         0-9 - Number of nonfiling characters
                   Subfield Codes
                      $a - Title (NR)
                      $d - Designation (SE) [OBSOLETE]
                """))
        .isEqualTo(
            """
            F\t245\tNR\t-\ts\tTitle Statement
            I\t1\t-\t-\ts\tTitle added entry
            V\t0\t-\t-\ts\tNo added entry
            V\t1\t-\t-\ts\tAdded entry
            I\t2\t-\t-\ts\tNonfiling characters
            V\t0-9\t-\t-\ts\tNumber of nonfiling characters
            $\ta\tNR\t-\ts\tTitle
            $\td\tR\to::SE\ts\tDesignation
            """);
  }

  @Test
  void currentStatementsWinOverFormerOnes() {
    assertThat(
            text(
                """
                856 - ACCESS (R)
                   Indicators
                      First - Undefined
                         # - Undefined
                      First - Former use (BK) [OBSOLETE]
                         # - Nothing
                         1 - Something
                   Subfield Codes
                      $h - Processor of request (NR) [OBSOLETE]
                      $h - Another meaning (R)
                      $i - Old text (R) [REDEFINED]
                """))
        .isEqualTo(
            """
            F\t856\tR\t-\ts\tAccess
            I\t1\t-\t-\ts\tUndefined
            V\t#\t-\t-\ts\tUndefined
            V\t1\t-\to::BK\ts\tFormer use: Something
            $\th\tR\t-\ts\tAnother meaning
            """);
  }

  @Test
  void turnsObsoletePositionsIntoObsoleteCodesOfTheCurrentOnes() {
    assertThat(
            text(
                """
                008 - FIXED (NR)
                  008--BOOKS
                    Character Positions
                      18-20 - Undefined
                      19 - Regularity [OBSOLETE]
                         # - Not applicable
                         r - Regular
                      21-22 - Illustrations
                         # - None
                         a - Some
                         |- No attempt to code
                """))
        .isEqualTo(
            """
            F\t008\tNR\t-\ts\tFixed
            L\tbooks\tb:40\t-\ts\tBooks
            P\t18\tblank+fill\t-\ts\tUndefined
            P\t19\tblank+fill\t-\ts\tUndefined
            C\tr\t-\to\ts\tRegularity: Regular
            P\t20\tblank+fill\t-\ts\tUndefined
            P\t21-22\tset\t-\ts\tIllustrations
            C\t#\t-\t-\ts\tNone
            C\ta\t-\t-\ts\tSome
            C\t|\t-\t-\ts\tNo attempt to code
            """);
  }
}

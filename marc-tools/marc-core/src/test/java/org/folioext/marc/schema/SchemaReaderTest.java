package org.folioext.marc.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaReaderTest {
  private static final String HEAD = "# x\nformat\tbib\tTest\nsource\ts\t2020\t\t\tTest source\n";

  @Test
  void readsAFieldWithAccentsInItsLabel() throws SchemaException {
    FormatSchema schema = SchemaTexts.read(HEAD + "F\t999\tR\to:1990:BK\ts\tR\u00e9pertoire\n");
    assertThat(schema.field(999).label()).isEqualTo("R\u00e9pertoire");
    assertThat(schema.field(999).status()).isEqualTo(new Status(State.OBSOLETE, "1990", "BK"));
    assertThat(schema.title()).isEqualTo("Test");
  }

  @Test
  void refusesAFileWithoutFormat() {
    assertThatThrownBy(() -> SchemaTexts.read("# nothing\n"))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("format");
  }

  @Test
  void refusesTheSameTagTwice() {
    assertThatThrownBy(() -> SchemaTexts.read(HEAD + "F\t1\nF\t100\tR\t-\ts\tA\n"))
        .isInstanceOf(SchemaException.class)
        .hasMessageStartingWith("line 4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "V~1~-~-~s~x; value without an indicator",
        "P~00~code~-~s~x; position without a layout",
        "C~a~-~-~s~x; code outside a position",
        "L~all~24~-~s~x; selector:length",
        "X~all~24~-~s~x; unknown element",
        "$~a~R~-~t~x; no source 't'",
      })
  void namesTheLineAtFault(String line, String problem) throws SchemaException {
    String text = HEAD + "F\t100\tR\t-\ts\tA\n" + line.replace('~', '\t') + "\n";
    FormatSchema schema = SchemaTexts.read(text);
    assertThatThrownBy(() -> schema.field(100))
        .hasMessageContaining("line 5")
        .hasMessageContaining(problem);
  }

  @Test
  void namesAPositionThatIsReferredToButMissing() throws SchemaException {
    FormatSchema schema =
        SchemaTexts.read(
            HEAD + "F\t006\tR\t-\ts\tA\nL\tx\ta:2\t-\ts\tX\nP\t00\tas=008/x/18\t-\ts\tX\n");
    assertThatThrownBy(() -> schema.field(6)).hasMessageContaining("008/x/18");
  }
}

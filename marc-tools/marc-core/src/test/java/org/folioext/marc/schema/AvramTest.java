package org.folioext.marc.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import org.folioext.marc.MarcFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AvramTest {
  private static FormatSchema read(String json) throws IOException {
    return AvramReader.read(
        new StringReader(json.replace('\'', '"')), MarcFormat.BIBLIOGRAPHIC, new CodeLists());
  }

  private static String write(FormatSchema schema) {
    StringWriter out = new StringWriter();
    AvramWriter.write(schema, out);
    return out.toString();
  }

  @ParameterizedTest
  @EnumSource(names = {"BIBLIOGRAPHIC", "AUTHORITY", "HOLDINGS"})
  void writingWhatWasReadChangesNothing(MarcFormat format) throws IOException {
    String once = write(new Marc21().of(format));
    FormatSchema back = AvramReader.read(new StringReader(once), format, new CodeLists());
    assertThat(write(back)).isEqualTo(once);
    assertThat(back.sources()).isEqualTo(new Marc21().of(format).sources());
  }

  @Test
  void keepsLayoutsAndStatesOverARoundTrip() throws IOException {
    String json = write(new Marc21().bibliographic());
    FormatSchema back =
        AvramReader.read(new StringReader(json), MarcFormat.BIBLIOGRAPHIC, new CodeLists());
    assertThat(back.layout(8, '2', 'a', 'm').at(24).stateOf("bh  ")).isEqualTo(State.OBSOLETE);
    assertThat(back.layout(8, '2', 'e', 'm').at(26).stateOf("ab")).isEqualTo(State.OBSOLETE);
    assertThat(back.layout(6, 'j', 'a', 'm').name()).isEqualTo("music");
    assertThat(back.layout(7, 'c', 'a', 'm').minLength()).isEqualTo(6);
    assertThat(back.layout(8, '2', 'x', 'x').name()).isEqualTo("common");
    assertThat(back.field(11).status().since()).isEqualTo("1993");
    assertThat(back.field(880).content()).isEqualTo(FieldDefinition.Content.LINKED);
    assertThat(back.layout(8, '2', 'a', 'm').at(35).stateOf("eng")).isEqualTo(State.CURRENT);
  }

  @Test
  void readsALibrarysOwnField() throws IOException {
    FormatSchema schema =
        read(
            "{'title':'Ours','modified':'2026-05','fields':{'949':{'label':'Item','repeatable':true,"
                + "'indicator1':null,'indicator2':{'label':'Kind','codes':{'0':'Own','1':"
                + "{'label':'Lent','deprecated':true}}},"
                + "'subfields':{'a':{'label':'Barcode'},'b':{'repeatable':true,"
                + "'deprecated':true}}}}}");
    FieldDefinition item = schema.field(949);
    assertThat(item.repeatable()).isTrue();
    assertThat(item.indicator1().stateOf(' ')).isEqualTo(State.CURRENT);
    assertThat(item.indicator1().stateOf('0')).isEqualTo(State.UNDEFINED);
    assertThat(item.indicator2().stateOf('1')).isEqualTo(State.OBSOLETE);
    assertThat(item.subfield('a').repeatable()).isFalse();
    assertThat(item.subfield('b').status().isObsolete()).isTrue();
    assertThat(item.source().date()).isEqualTo("2026-05");
    assertThat(item.source().title()).isEqualTo("Ours");
  }

  @Test
  void readsPatternsOfIndicatorsAndReferencesToCodeLists() throws IOException {
    FormatSchema schema =
        read(
            "{'codelists':{'ours':{'codes':{'x':'X'}}},'fields':{"
                + "'245':{'indicator2':{'pattern':'[0-9]'},'subfields':{}},"
                + "'007':{'types':{'007t':{'positions':{'01':{'codes':'ours'}}}}}}}");
    assertThat(schema.field(245).indicator2().stateOf('7')).isEqualTo(State.CURRENT);
    assertThat(schema.field(245).indicator2().stateOf('x')).isEqualTo(State.UNDEFINED);
    assertThat(schema.layout(7, 't', 'a', 'm').at(1).stateOf("x")).isEqualTo(State.CURRENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "[]; ;",
        "{; ;",
        "{}; /fields;",
        "{'family':'pica','fields':{}}; /family;",
        "{'fields':{'24':{}}}; /fields/24;",
        "{'fields':{'245':[]}}; /fields/245;",
        "{'fields':{'245':{'tag':'246'}}}; /fields/245/tag;",
        "{'fields':{'245':{'repeatable':'no'}}}; /fields/245/repeatable;",
        "{'fields':{'245':{'subfields':{'ab':{}}}}}; /fields/245/subfields/ab;",
        "{'fields':{'245':{'indicator1':{'pattern':'['}}}}; /fields/245/indicator1/pattern;",
        "{'fields':{'245':{'indicator1':{'codes':'x'}}}}; /fields/245/indicator1/codes;",
        "{'fields':{'245':{'indicator1':{'codes':{'0':1}}}}}; /fields/245/indicator1/codes/0;",
        "{'fields':{'008':{'positions':{'x':{}}}}}; /fields/008/positions/x;",
        "{'fields':{'008':{'positions':{'3-1':{}}}}}; /fields/008/positions/3-1;",
        "{'fields':{'008':{'positions':{'1':{'start':2}}}}}; /fields/008/positions/1/start;",
        "{'fields':{'008':{'positions':{'0-3':{},'3':{}}}}}; /fields/008/positions;",
        "{'fields':{'008':{'types':{'XX':{}}}}}; /fields/008/types/XX;",
        "{'fields':{'007':{'_source':'who'}}}; /fields/007/_source;",
      })
  void namesThePlaceThatIsNoAvram(String json, String pointer) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            SchemaException.class,
            e -> assertThat(e.location()).isEqualTo(pointer == null ? "" : pointer));
  }
}

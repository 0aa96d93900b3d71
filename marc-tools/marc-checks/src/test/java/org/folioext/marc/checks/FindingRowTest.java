package org.folioext.marc.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.folioext.marc.Position;
import org.junit.jupiter.api.Test;

class FindingRowTest {
  @Test
  void noCellIsAFormulaAndAllAreQuotedWhereTheyMust() {
    FindingRow row =
        new FindingRow(
            "=a,b.mrc",
            Position.inBytes(2, 30),
            "-1",
            null,
            Severity.ERROR,
            "isbn",
            "identifiers",
            "@245",
            "+x \"y\"");

    assertThat(row.text())
        .isEqualTo("\"'=a,b.mrc\",2,'-1,,error,isbn,identifiers,'@245,\"'+x \"\"y\"\"\",30,,\r\n");
  }

  @Test
  void aTableBeginsWithItsMarkAndHeadings() {
    assertThat(FindingRow.BEGIN)
        .isEqualTo(
            "\uFEFFfile,record,control,type,severity,rule,group,at,message,offset,line,column\r\n");
  }

  @Test
  void aRowTellsWhereItsRecordBeginsInLines() {
    FindingRow row =
        new FindingRow(
            "a.mrk", new Position(1, 0, 3, 1), "x", "bib", Severity.NOTE, "r", "g", "001", "m");

    assertThat(row.text()).isEqualTo("a.mrk,1,x,bib,note,r,g,001,m,0,3,1\r\n");
  }
}

package org.folioext.descriptors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mistake of bad.yaml is refused, in words that name it. */
class BadInputTest {

  record Case(String in, String text, String by, String says) {

    static Case of(Map<?, ?> fields) {
      return new Case(
          fields.get("in").toString(),
          fields.get("text").toString(),
          fields.get("by").toString(),
          fields.get("says").toString());
    }

    String applyTo(String file) {
      String good = Books.resource(file);
      if (!file.equals(in)) {
        return good;
      }
      assertThat(good).contains(text);
      return good.replace(text, by);
    }

    @Override
    public String toString() {
      return says;
    }
  }

  static Stream<Case> cases() {
    List<?> all = (List<?>) Yaml.read("bad.yaml", Books.resource("bad.yaml"));
    return all.stream().map(fields -> Case.of((Map<?, ?>) fields));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aMistakeIsNamed(Case bad) {
    assertThatThrownBy(
            () ->
                Descriptors.generate(
                    ModuleFile.parse("module.yaml", bad.applyTo("module.yaml")),
                    Contract.parse("contract.yaml", bad.applyTo("contract.yaml")),
                    Books.VERSION))
        .isInstanceOf(DescriptorException.class)
        .hasMessageContaining(bad.says());
  }

  @Test
  void allMistakesAreToldAtOnce() {
    String contract = Books.resource("contract.yaml").replace("books.item.get", "books.item.see");
    assertThatThrownBy(
            () ->
                Descriptors.generate(
                    Books.module(), Contract.parse("contract.yaml", contract), "1"))
        .isInstanceOfSatisfying(
            DescriptorException.class,
            e -> assertThat(e.mistakes()).hasSizeGreaterThanOrEqualTo(3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Books.item.get",
        "books",
        "books.item",
        "books.item.fetch",
        "books.item.GET",
        "books..get",
        "books.item.get.",
        "users.item.get",
        "booksitem.get",
        "books.item_x.get"
      })
  void aNameAgainstTheGuidelineIsRefused(String name) {
    assertThat(PermissionNames.objection("mod-books", name)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"books.item.get", "books.runs.records-file.get", "books.runs.cancel.post"})
  void aNameAfterTheGuidelineIsTaken(String name) {
    assertThat(PermissionNames.objection("mod-books", name)).isEmpty();
  }
}

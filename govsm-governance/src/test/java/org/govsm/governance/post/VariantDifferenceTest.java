package org.govsm.governance.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantDifferenceTest {

  private static PostDraft draft(List<Map<String, Object>> names, String... texts) {
    List<Map<String, Object>> variants = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      variants.add(
          Map.of("id", "v" + i, "language", "en", "paragraphs", List.of(Map.of("text", texts[i]))));
    }
    return PostDraft.fromPlain(Map.of("id", "P1", "variants", variants, "names", names)).orThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Grant of 1,20,000 rupees | 120000 रुपये का अनुदान
          ₹1.2 lakh for each | हर एक को १,२०,००० रुपये
          2 crore saplings | 2,00,00,000 पौधे
          5 thousand | 5 हज़ार
          Apply by 15 August 2026 | 15 अगस्त 2026 तक आवेदन करें
          Apply by August 15, 2026 | 2026-08-15 तक आवेदन करें
          Apply by 15th Aug 2026. | १५/०८/२०२६ तक आवेदन करें
          On 05.09.26 | 5 सितम्बर 2026 को
          Call 1800-180-1551 | 18001801551 पर फ़ोन करें
          See https://www.example.gov.in/scheme/ now | http://example.gov.in/scheme देखें।
          See www.example.gov.in/a?utm_source=x. | example: https://example.gov.in/a
          Ask @office24 | पूछें @office_hi
          10% more | 10 प्रतिशत अधिक
          """)
  void the_same_figure_in_other_words_is_no_difference(String one, String other) {
    assertThat(VariantDifference.of(draft(List.of(), one, other))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NUMBER | Grant of 1,20,000 rupees | 1,20,001 रुपये का अनुदान
          NUMBER | ₹1.2 lakh | ₹1.2 crore
          NUMBER | 500 saplings | पौधे लगाएँ
          DATE | by 15 August 2026 | 16 अगस्त 2026 तक
          DATE | by 15 August 2026 | 15 अगस्त तक
          DATE | by 05/09/2026 | 9 मई 2026 तक
          LINK | https://example.gov.in/a | https://example.gov.in/b
          """)
  void another_figure_is_a_difference_with_its_place(String kind, String one, String other) {
    List<VariantDifference> found = VariantDifference.of(draft(List.of(), one, other));
    assertThat(found).isNotEmpty().allMatch(each -> each.kind().equals(kind));
    VariantDifference first = found.get(0);
    assertThat(first.lacking()).isEqualTo("v1");
    assertThat(first.pointer()).isEqualTo("/variants/0/paragraphs/0/text");
    assertThat(first.from()).isLessThan(first.to()).isLessThan(one.length());
    assertThat(first.toPlain().keySet())
        .containsExactly("kind", "pointer", "from", "to", "lacking");
  }

  @Test
  void a_name_is_in_each_variant_in_one_of_its_spellings() {
    List<Map<String, Object>> names =
        List.of(
            Map.of(
                "spellings", List.of(Map.of("text", "Namuna Nagar"), Map.of("text", "नमूना नगर"))));
    assertThat(VariantDifference.of(draft(names, "In NAMUNA Nagar", "नमूना नगर में"))).isEmpty();
    assertThat(VariantDifference.of(draft(names, "In Namuna Nagar", "नगर में")))
        .containsExactly(new VariantDifference("NAME", "/names/0", 0, 0, "v1"));
  }

  @Test
  void what_many_lack_is_told_for_each() {
    assertThat(VariantDifference.of(draft(List.of(), "Room 5", "Room 5", "Room", "Hall")))
        .extracting(VariantDifference::lacking)
        .containsExactly("v2", "v3");
  }
}

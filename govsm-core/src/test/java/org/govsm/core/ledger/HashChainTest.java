package org.govsm.core.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.govsm.core.ledger.HashChain.Flaw;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashChainTest {

  private static final HashChain START = HashChain.start("wb.it");
  private static final byte[] FIRST = "{\"kind\":\"contract.created\"}".getBytes(UTF_8);
  private static final byte[] SECOND = "{\"kind\":\"contract.amended\"}".getBytes(UTF_8);

  @Nested
  class A_link {

    @Test
    void hashes_its_number_the_hash_before_and_its_bytes() {
      String hashed = "1 " + START.head() + "\n" + new String(FIRST, UTF_8);

      assertThat(START.with(FIRST).head()).isEqualTo(CanonicalForm.digest(hashed.getBytes(UTF_8)));
      assertThat(START.with(FIRST).length()).isEqualTo(1);
    }

    @Test
    void has_the_same_hash_for_ever() {
      assertThat(START.with(FIRST).with(SECOND))
          .hasToString("2 sha256:d5cef6ebdf8f14aef94b1b03ffd6abb396fc2a0620d1a0caae584b4e712d03bb");
    }

    @Test
    void of_a_tree_is_one_of_its_canonical_bytes() {
      assertThat(START.withTree(Map.of("kind", "contract.created"))).isEqualTo(START.with(FIRST));
    }

    @Test
    void differs_between_chains_of_different_names() {
      assertThat(HashChain.start("br.it").with(FIRST).head())
          .isNotEqualTo(START.with(FIRST).head());
    }

    @Test
    void goes_on_from_a_head_that_was_kept() {
      HashChain kept = HashChain.at(1, START.with(FIRST).head());

      assertThat(kept.with(SECOND)).isEqualTo(START.with(FIRST).with(SECOND));
    }
  }

  @Nested
  class Checking {

    private final HashChain one = START.with(FIRST);

    @Test
    void finds_nothing_wrong_with_what_was_written() {
      assertThat(START.flaw(1, FIRST, one.head())).isEmpty();
      assertThat(one.flaw(2, SECOND, one.with(SECOND).head())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 13, 26})
    void finds_any_changed_byte(int place) {
      byte[] changed = FIRST.clone();
      changed[place] ^= 1;

      assertThat(START.flaw(1, changed, one.head())).contains(Flaw.CHANGED);
    }

    @Test
    void finds_an_entry_whose_hash_was_made_again_at_the_one_after() {
      byte[] forged = "{\"kind\":\"contract.created\",\"x\":1}".getBytes(UTF_8);
      HashChain forgery = START.with(forged);

      assertThat(START.flaw(1, forged, forgery.head())).isEmpty();
      assertThat(forgery.flaw(2, SECOND, one.with(SECOND).head())).contains(Flaw.CHANGED);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 3})
    void finds_an_entry_that_is_missing_or_stands_twice(long seq) {
      assertThat(one.flaw(seq, SECOND, one.with(SECOND).head())).contains(Flaw.GAP);
    }
  }

  @Test
  void a_chain_has_no_negative_length() {
    assertThat(HashChain.at(0, START.head())).isEqualTo(START);
    assertThatIllegalArgumentException().isThrownBy(() -> HashChain.at(-1, START.head()));
  }
}

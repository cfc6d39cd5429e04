package org.govsm.portal.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/** Parser of files that come in, which refuses values of more parts than memory should hold. */
final class BoundedJson extends JsonParserDelegate {

  private static final int MOST = 200_000;

  private int parts;

  BoundedJson(JsonParser parser) {
    super(parser);
  }

  /** From here on a value may have all parts anew. */
  void begin() {
    parts = 0;
  }

  private void count() {
    parts++;
    if (parts > MOST) {
      throw tooLarge();
    }
  }

  static BrokenTableException tooLarge() {
    return new BrokenTableException(Message.of("table.json-large"));
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    count();
    return delegate.nextToken();
  }

  @Override
  public @Nullable String nextFieldName() throws IOException {
    count();
    return delegate.nextFieldName();
  }

  /** What is skipped is remembered too: no name may come twice. */
  @Override
  public JsonParser skipChildren() throws IOException {
    for (int depth = isOpening(currentToken()) ? 1 : 0; depth > 0; ) {
      @Nullable JsonToken token = nextToken();
      if (token == null) {
        break;
      } else if (isOpening(token)) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      }
    }
    return this;
  }

  private static boolean isOpening(@Nullable JsonToken token) {
    return token != null && token.isStructStart();
  }
}

package org.govsm.portal.edge;

import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.ParsingResult;
import org.glassfish.grizzly.http.TransferEncoding;
import org.jspecify.annotations.Nullable;

/**
 * Strict chunks: reads chunked bodies strictly, and writes them as Grizzly does. Grizzly takes line
 * ends, extensions and trailers as they come, so that it could see another end than a proxy in
 * front.
 */
final class StrictChunks implements TransferEncoding {

  private static final String STATE = Chunks.class.getName();

  private final TransferEncoding writer;

  StrictChunks(TransferEncoding writer) {
    this.writer = writer;
  }

  @Override
  public boolean wantDecode(HttpHeader header) {
    return header.isChunked();
  }

  @Override
  public ParsingResult parsePacket(FilterChainContext context, HttpHeader header, Buffer input) {
    Chunks chunks = of(header);
    Buffer data = chunks.read(input);
    Buffer rest = input.hasRemaining() ? input.split(input.position()) : null;
    input.tryDispose();
    @Nullable HttpContent content = null;
    if (chunks.areOver()) {
      content = header.httpTrailerBuilder().build();
    } else if (data.hasRemaining()) {
      content = header.httpContentBuilder().content(data).build();
    }
    return ParsingResult.create(content, rest);
  }

  private static Chunks of(HttpHeader header) {
    if (header.getAttributes().getAttribute(STATE) instanceof Chunks begun) {
      return begun;
    }
    Chunks chunks = new Chunks();
    header.getAttributes().setAttribute(STATE, chunks);
    return chunks;
  }

  @Override
  public boolean wantEncode(HttpHeader header) {
    return writer.wantEncode(header);
  }

  @Override
  public void prepareSerialize(FilterChainContext context, HttpHeader header, HttpContent content) {
    writer.prepareSerialize(context, header, content);
  }

  @Override
  public Buffer serializePacket(FilterChainContext context, HttpContent content) {
    return writer.serializePacket(context, content);
  }
}

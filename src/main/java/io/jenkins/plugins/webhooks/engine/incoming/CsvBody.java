package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.util.Map;

/**
 * Reads comma-separated values whose first line names the columns: {@code {"rows": [{column: text, …}, …]}}. Semicolons
 * and tabs separate, too, where the first line has no comma.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class CsvBody {
    private static final int MOST_ROWS = 50_000;
    private static final int MOST_COLUMNS = 500;
    private static final int MOST_CELLS = 500_000;
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private CsvBody() {}

    static JsonNode read(String text) throws UnreadablePayloadException {
        ObjectNode result = Json.MAPPER.createObjectNode();
        ArrayNode rows = result.putArray("rows");
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (clean.isBlank()) {
            return result;
        }
        CsvSchema schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(separator(clean));
        int cells = 0;
        try (MappingIterator<Map<String, String>> lines =
                MAPPER.readerForMapOf(String.class).with(schema).readValues(clean)) {
            while (lines.hasNextValue()) {
                Map<String, String> line = lines.nextValue();
                cells += line.size();
                if (rows.size() >= MOST_ROWS || line.size() > MOST_COLUMNS || cells > MOST_CELLS) {
                    throw new UnreadablePayloadException("the table has more than " + MOST_ROWS + " rows, "
                            + MOST_COLUMNS + " columns or " + MOST_CELLS + " cells");
                }
                ObjectNode row = rows.addObject();
                line.forEach(row::put);
            }
            return result;
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
            throw new UnreadablePayloadException("the body is not a table: it can't be read" + where);
        } catch (IOException | RuntimeJsonMappingException e) {
            throw new UnreadablePayloadException("the body is not a table: it can't be read");
        }
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        if (first.indexOf(',') >= 0) {
            return ',';
        }
        return first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
    }
}

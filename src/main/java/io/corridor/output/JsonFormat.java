package io.corridor.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An array of objects, or an object per line; keys in the order of the columns. */
final class JsonFormat {

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonFormat() {}

  static void write(List<Table> tables, Writer out) throws IOException {
    JsonGenerator json = generator(out);
    json.setPrettyPrinter(pretty());
    json.writeStartArray();
    for (Table table : tables) {
      for (List<@Nullable Object> row : table.rows()) {
        row(table.columns(), row, json);
      }
    }
    json.writeEndArray();
    json.writeRaw('\n');
    json.flush();
  }

  static void writeLines(List<Table> tables, Writer out) throws IOException {
    JsonGenerator json = generator(out);
    json.setPrettyPrinter(null);
    for (Table table : tables) {
      for (List<@Nullable Object> row : table.rows()) {
        row(table.columns(), row, json);
        json.writeRaw('\n');
      }
    }
    json.flush();
  }

  /** One value without white space. */
  static String compact(Object value) throws IOException {
    StringWriter text = new StringWriter();
    JsonGenerator json = generator(text);
    value(value, json);
    json.flush();
    return text.toString();
  }

  private static JsonGenerator generator(Writer out) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out);
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    json.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString(""));
    json.setCharacterEscapes(HarmlessEscapes.INSTANCE);
    return json;
  }

  private static DefaultPrettyPrinter pretty() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""));
    printer.indentArraysWith(indenter);
    printer.indentObjectsWith(indenter);
    return printer;
  }

  private static void row(List<Column> columns, List<@Nullable Object> row, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    for (int i = 0; i < columns.size(); i++) {
      json.writeFieldName(columns.get(i).name());
      value(row.get(i), json);
    }
    json.writeEndObject();
  }

  private static void value(@Nullable Object value, JsonGenerator json) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Number number) {
      number(number, json);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        value(item, json);
      }
      json.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        value(entry.getValue(), json);
      }
      json.writeEndObject();
    } else {
      json.writeString(value.toString());
    }
  }

  private static void number(Number number, JsonGenerator json) throws IOException {
    if (number instanceof BigDecimal decimal) {
      json.writeNumber(decimal);
    } else if (number instanceof BigInteger integer) {
      json.writeNumber(integer);
    } else if (!(number instanceof Double || number instanceof Float)) {
      json.writeNumber(number.longValue());
    } else if (Double.isFinite(number.doubleValue())) {
      // As text, for digits without exponent and a float that does not grow digits.
      json.writeNumber(Cells.number(number));
    } else {
      json.writeNull();
    }
  }
}

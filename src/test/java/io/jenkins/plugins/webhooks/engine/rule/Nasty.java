package io.jenkins.plugins.webhooks.engine.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Expressions and a document that want all time and memory there is. Also a program, to be run with little memory. */
final class Nasty {
    private static final String DOUBLED = "($d := function($s, $n) { $n = 0 ? $s : $d($s & $s, $n - 1) }; $d('x', 40))";
    private static final String NESTED =
            "($l := [1, 2]; $n := $reduce([1..60], function($a, $b) { [[$a], [$a]] }, $l); ";

    static final List<String> ALL = List.of(
            "[1..10000000]",
            "[1..10000000].($ * 2)",
            "$count([1..10000000][$ % 2 = 0])",
            "$sum($map([1..10000000], function($x) { $x * $x }))",
            "$map([1..100000], function($x) { $pad('', 1000) })",
            "$map([1..9999999], $string)",
            "$pad('', 1e9)",
            "$pad('', -2e9)",
            "$pad('', 1e300)",
            DOUBLED,
            "($s := $pad('', 999999); $s & $s & $s & $s & $s & $s & $s & $s & $s & $s)",
            "($s := $pad('', 999999); $join($map([1..100000], function() { $s })))",
            "($s := $pad('', 999999); $join(['1', '2', '3'], $s))",
            "$join($map([1..90000], function() { 'x' }), $pad('', 900000))",
            "($s := $pad('', 900000); $replace($s, ' ', $s))",
            "($s := $pad('', 900000); $replace($s, /x*/, $s))",
            "$split($pad('', 999999), '')",
            "$split($pad('', 999999, 'a,'), ',')",
            "$match($pad('', 999999), / /)",
            NESTED + "$n)",
            NESTED + "$string($n))",
            NESTED + "$n & '')",
            NESTED + "$n = [$n])",
            NESTED + "$distinct([$n, [$n]]))",
            NESTED + "$n.*)",
            NESTED + "$n ~> |$|{'a': 1}|)",
            "$reduce([1..100000], function($a, $b) { [[$a]] })",
            "$reduce(list, $append)",
            "list.([1..5000])",
            "[list.([1..5000])]",
            "($l := [1..5000].$; list.($l))",
            "list.($$.list)",
            "objects.($$.objects.n)",
            "list[$ in [1..5000]].([1..5000])",
            "$spread(objects)",
            "objects.*",
            "map.*",
            "map.**",
            "$distinct(collisions)",
            "objects@$a#$i@$b{'k': $a}",
            "list@$a.list@$b.($a * $b)",
            "list.($.list)",
            "list.%.list.%.list",
            "list^($string($) & $pad('', 10000))",
            "$sort(list, function($a, $b) { $pad($string($a), 9999) > $pad($string($b), 9999) })",
            "$match(as, /(a+)+$/)",
            "$contains(as, /(a|a)*b/)",
            "$contains(as, /(a*)*b\\1/)",
            "$match(commas, /(.*?,){25}P/)",
            "$split(commas, /(.*?,){25}P/)",
            "$replace(commas, /(.*?,){25}P/, '')",
            "commas ~> /(.*?,){25}P/",
            "$replace(as, /(a*)*b/, '')",
            "$replace(as, '(a+)+$', 'x', 5)",
            "$split(as, /(a+)+b/)",
            "as ~> /(a+)+$/",
            "($r := /(a+)+$/; $r(as))",
            "/(a|aa)+$/(as)",
            "$filter([as, as], /(a+)+$/)",
            "huge + 1",
            "huge",
            "$string(huge)",
            "$formatNumber(huge, '0')",
            "$formatBase(huge)",
            "$floor(huge)",
            "$power(10, 400)",
            "1e999999999",
            "$number('1e999999999')",
            "$round(1.5, 1000000000)",
            "$round(1.5, -1000000000)",
            "$formatNumber(1e300, $pad('', 999999, '0'))",
            "$formatInteger(1, $pad('', 999999, '0'))",
            "$fromMillis(0, '[Y,1000000000]')",
            "$fromMillis(0, $pad('', 999999, '[Y]'))",
            "$toMillis($pad('', 40, '1') & 'x', '[Y]1[M]1[D]1[H]1[m]1[s]1[Y]1[M]1[D]1[H]')",
            "$eval('[1..10000000]')",
            "($e := $eval; $e('1'))",
            "($__evaluate_entry := nosuch; $__evaluate_exit := nosuch; [1..10000000])",
            "(function($__evaluate_entry) { [1..10000000] })()",
            "($f := function($x) { $f($x) }; $f(1))",
            "($f := function($x) { $f($x) + 1 }; $f(1))",
            "($f := function($n) { $n < 2 ? 1 : $f($n - 1) + $f($n - 2) }; $f(50))",
            "($g := function($l) { $g($append($l, $l)) }; $g([1, 2, 3]))",
            "($g := function($m) { $g($merge([$m, {$string($count($keys($m))): $m}])) }; $g({'a': 1}))",
            "$map(list, function($x) { $map(list, function($y) { $map(list, function($z) { $x }) }) })",
            "$zip(list, list, list, list, list, list, list).$zip(list, list)",
            "$each(map, function($v, $k) { $k & $pad('', 100000) })",
            "$sift(map, function($v) { $count([1..1000000]) > 0 })",
            "$string(objects, true)",
            "{'a': $, 'b': $, 'c': $, 'd': $}",
            "[$, $, $, $, $, $, $, $]",
            "$shuffle($append(list, $append(list, list)))",
            "$encodeUrlComponent($pad('', 999999, 'ü'))",
            "$base64encode($pad('', 999999)) & $base64encode($pad('', 999999)) & $base64encode($pad('', 999999))");

    private Nasty() {}

    static JsonNode document() {
        ObjectNode document = Json.MAPPER.createObjectNode();
        document.put("as", "a".repeat(5_000) + "!");
        document.put("commas", "1,".repeat(100));
        document.put("huge", new BigDecimal("1e999999999"));
        ArrayNode list = document.putArray("list");
        ArrayNode objects = document.putArray("objects");
        ObjectNode map = document.putObject("map");
        for (int i = 0; i < 20_000; i++) {
            list.add(i);
            objects.addObject().put("n", i);
            map.putArray("k" + i).add(i);
        }
        ArrayNode collisions = document.putArray("collisions");
        for (int i = 0; i < 8192; i++) {
            StringBuilder same = new StringBuilder();
            for (int bit = 0; bit < 13; bit++) {
                same.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            collisions.addArray().add(same.toString());
        }
        return document;
    }

    /** How it ended: a length of the result, or the words of the refusal. */
    static String outcome(String text, JsonNode document) {
        try {
            return Json.bytes(Expression.parse(text).evaluate(document)).length + " bytes";
        } catch (IllegalArgumentException | ExpressionException e) {
            return e.getMessage();
        }
    }

    /** Runs all of them, prints each that takes too long. */
    public static void main(String[] arguments) {
        JsonNode document = document();
        outcome("1", document);
        for (String each : ALL) {
            long start = System.nanoTime();
            outcome(each, document);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.out.println(took.toMillis() + " ms: " + each);
        }
    }
}

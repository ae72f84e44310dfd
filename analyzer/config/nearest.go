package config

import "strings"

// Nearest finds the word that was most likely meant, or "" where none is near.
func Nearest(word string, words []string) string {
	best, least := "", 0
	for _, candidate := range words {
		d := distance(fold(word), fold(candidate))
		if len(word) >= shortestStart && strings.HasPrefix(fold(candidate), fold(word)) {
			d = 1 // the rest was left out
		}
		// A third of it may be wrong, and one letter of a short one.
		if d <= max(1, len(candidate)/3) && (best == "" || d < least) {
			best, least = candidate, d
		}
	}
	return best
}

// shortestStart is the number of letters by which a word is known.
const shortestStart = 3

// fold drops what people mix up.
func fold(word string) string {
	return strings.ReplaceAll(strings.ToLower(word), "_", "-")
}

// distance counts the letters that must be added, dropped, replaced or swapped
// with the next to make one word of the other. It ends at the first 64 letters.
func distance(from, to string) int {
	const most = 64
	a, b := []rune(from[:min(len(from), most)]), []rune(to[:min(len(to), most)])
	rows := [3][]int{make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		row, above, twoAbove := rows[i%3], rows[(i+2)%3], rows[(i+1)%3]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			replace := above[j-1]
			if a[i-1] != b[j-1] {
				replace++
			}
			row[j] = min(replace, above[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], twoAbove[j-2]+1)
			}
		}
	}
	return rows[len(a)%3][len(b)]
}

// listed puts words in a sentence.
func listed(words []string) string {
	return "'" + strings.Join(words, "', '") + "'"
}

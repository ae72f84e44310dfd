package main

import (
	"errors"
	"slices"
	"strconv"
	"strings"
)

// flagValue is the value of a flag, as package pflag asks for it. The errors of
// set complete "--flag value: it …".
type flagValue struct {
	set       func(text string) error
	otherwise string   // what holds where the flag isn't given, for help
	words     []string // what it takes, or some of it, for completion
	toggle    bool     // it may stand without a value
}

// String is what holds before the flag is read.
func (v flagValue) String() string { return v.otherwise }

// Set reads the value.
func (v flagValue) Set(text string) error { return v.set(text) }

// IsBoolFlag lets a toggle stand without a value.
func (v flagValue) IsBoolFlag() bool { return v.toggle }

// Type is the name of the value in help where the usage has none.
func (v flagValue) Type() string {
	if v.toggle {
		return "boolfunc"
	}
	return ""
}

// choice is one of a few words.
func choice(value *string, otherwise string, words ...string) flagValue {
	*value = otherwise
	return flagValue{otherwise: otherwise, words: words, set: func(text string) error {
		if !slices.Contains(words, text) {
			return errors.New("takes " + listed(words) + meant("", text, words))
		}
		*value = text
		return nil
	}}
}

// names are words separated by commas, and the flag may be repeated.
func names(into *[]string) flagValue {
	return flagValue{set: func(text string) error {
		for word := range strings.SplitSeq(text, ",") {
			if word = strings.TrimSpace(word); word == "" {
				return errors.New("takes names, separated by commas")
			}
			*into = append(*into, word)
		}
		return nil
	}}
}

// pairs are NAME=VALUE, one each time that the flag is given.
func pairs(into *[]string, takes string) flagValue {
	return flagValue{set: func(text string) error {
		if name, _, ok := strings.Cut(text, "="); !ok || name == "" {
			return errors.New("takes " + takes)
		}
		*into = append(*into, text)
		return nil
	}}
}

// filled is a text that isn't empty, such as a name. Take gets it.
func filled(takes string, take func(string)) flagValue {
	return flagValue{set: func(text string) error {
		if text == "" {
			return errors.New("takes " + takes)
		}
		take(text)
		return nil
	}}
}

// offering gives a value words for completion; it takes others, too.
func (v flagValue) offering(words ...string) flagValue {
	v.words = words
	return v
}

// number counts from 0.
func number(value *int, takes string) flagValue {
	return flagValue{set: func(text string) error {
		n, err := strconv.Atoi(text)
		if err != nil || n < 0 {
			return errors.New("takes " + takes)
		}
		*value = n
		return nil
	}}
}

// toggle is on or off.
func toggle(value *bool) flagValue {
	return flagValue{toggle: true, set: func(text string) error {
		on, err := strconv.ParseBool(text)
		if err != nil {
			return errors.New("takes true or false")
		}
		*value = on
		return nil
	}}
}
